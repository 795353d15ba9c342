export function MeasuresTab() {
  return null;
}
