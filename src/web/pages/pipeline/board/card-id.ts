/** Id of the button with a card's name, to give it the focus. */
export function cardId(entityId: number): string {
  return `card-${entityId}`;
}
