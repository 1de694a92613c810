const mobile = /^1[3-9]\d{9}$/;
/** Three-figure area codes have eight-figure numbers, the others seven or eight. */
const landline = /^(?:(0(?:10|2\d))([2-9]\d{7})|(0[3-9]\d{2})([2-9]\d{6,7}))$/;
const hidden = '····';
const wholeMask = new RegExp(`^\\d{3,4}${hidden}\\d{4}$`);

/**
 * A mainland mobile or landline number as bare digits (19912345678, 053288881234), however it was
 * typed: full-width digits, spaces, dashes, brackets, +86. Null for anything else: a number is
 * asked again, never guessed.
 */
export function normalisePhone(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .replace(/[\s\-‐-―－()]/g, '')
    .replace(/^(?:\+|00)86/, '');
  const digits = /^86(?=1\d{10}$)/.test(bare) ? bare.slice(2) : bare;
  return mobile.test(digits) || landline.test(digits) ? digits : null;
}

/** For paper and for who may see it: 199 1234 5678, 0532-88881234. Other texts stay as they are. */
export function formatPhone(phone: string): string {
  if (mobile.test(phone)) return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  const area = areaCodeOf(phone);
  return area === null ? phone : `${area}-${phone.slice(area.length)}`;
}

/** ARC-15: 199····5678, 0532····1234; of a text that is no number nothing is shown. */
export function maskPhone(phone: string): string {
  const head = mobile.test(phone) ? phone.slice(0, 3) : areaCodeOf(phone);
  return head === null ? hidden : `${head}${hidden}${phone.slice(-4)}`;
}

/** A number as `maskPhone` shows it. */
export function isWholeMask(text: string): boolean {
  return wholeMask.test(text);
}

/** Whether any figure of what stands there is hidden: it cannot be called. */
export function hasHiddenFigures(text: string): boolean {
  return text.includes(hidden.slice(0, 1));
}

function areaCodeOf(phone: string): string | null {
  const match = landline.exec(phone);
  return match?.[1] ?? match?.[3] ?? null;
}
