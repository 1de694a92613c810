/** Of the card of an attachment, where the focus goes when the viewer closes. */
export function cardId(attachmentId: string): string {
  return `attachment-${attachmentId}`;
}

/** Gives the focus to the card, if it is still there. */
export function focusCard(attachmentId: string): void {
  document.getElementById(cardId(attachmentId))?.focus();
}
