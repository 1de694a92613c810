/** 王伟 199····5678: the name whole, the phone masked (ARC-15). */
export function CustomerCell({ customerName, phone }: { customerName: string; phone: string }) {
  return (
    <span className="nowrap">
      {customerName} <span className="muted">{phone}</span>
    </span>
  );
}
