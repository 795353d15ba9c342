export function TargetsTab() {
  return null;
}
