/** What stands where nothing is known, so that nothing can be written there later. */
export const STRUCK = '／';
