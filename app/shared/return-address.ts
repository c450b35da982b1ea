/** Where a page may lead back: an address of ours, never another site. */
export function safeReturnAddress(address: string | null, otherwise: string): string {
  return address !== null && /^\/(?![/\\])[^\s\\]*$/.test(address) ? address : otherwise
}
