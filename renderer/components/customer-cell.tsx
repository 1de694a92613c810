/** 王伟 199····5678: the name whole, the phone masked (ARC-15). */
export function CustomerCell({ customerName, phone }: { customerName: string; phone: string }) {
  return (
    <span className="customer-cell">
      <span className="nowrap">{customerName}</span> <span className="muted nowrap">{phone}</span>
    </span>
  );
}
