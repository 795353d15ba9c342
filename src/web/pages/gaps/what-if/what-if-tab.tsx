export function WhatIfTab() {
  return null;
}
