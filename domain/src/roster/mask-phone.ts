/** For screens and masked exports: first three and last four digits of a mobile number; of anything else the last two. */
export function maskPhone(phone: string): string {
  const shown = phone.length === 11 ? ([3, 4] as const) : ([0, Math.min(2, phone.length - 1)] as const);
  return phone.slice(0, shown[0]) + '*'.repeat(Math.max(0, phone.length - shown[0] - shown[1])) + phone.slice(phone.length - shown[1]);
}
