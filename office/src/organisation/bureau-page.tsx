export function BureauPage() { return null; }
