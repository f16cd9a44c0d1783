const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
/** Each stands for four more digits. */
const GROUPS = ['', '万', '亿', '万亿'];
/** Below ten thousand million million yuan, and exact as a number of fen. */
const MOST_FEN = Number.MAX_SAFE_INTEGER;

/**
 * An amount in Chinese capitals beside its figures: 人民币贰佰元整 (the way in which bills are written). Integer fen, zero or more;
 * anything else throws.
 */
export function amountInWords(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > MOST_FEN) throw new RangeError(`not an amount in fen: ${fen}`);
  const [yuan, tenths, hundredths] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const small = `${tenths > 0 ? `${digit(tenths)}角` : ''}${hundredths > 0 ? `${digit(hundredths)}分` : ''}`;
  if (yuan === 0) return `人民币${small === '' ? '零元整' : small}`;
  const gap = tenths === 0 && hundredths > 0 ? '零' : '';
  return `人民币${wholeInWords(yuan)}元${small === '' ? '整' : `${gap}${small}`}`;
}

/** Whole yuan, as fines are fixed. */
export function yuanInWords(yuan: number): string {
  return amountInWords(yuan * 100);
}

/** 20,000元（人民币贰万元整）: figures and capitals together, as every document states a sum. */
export function amountInBoth(fen: number): string {
  const rest = fen % 100;
  return `${yuanInFigures(Math.floor(fen / 100))}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}元（${amountInWords(fen)}）`;
}

/** 20,000: without a unit. */
export function yuanInFigures(yuan: number): string {
  return String(yuan).replace(/\B(?=(\d{3})+$)/g, ',');
}

const digit = (value: number): string => DIGITS[value] ?? '';

function wholeInWords(whole: number): string {
  let words = '';
  let gap = false;
  for (let group = GROUPS.length - 1; group >= 0; group -= 1) {
    const part = Math.floor(whole / 10_000 ** group) % 10_000;
    if (part === 0) {
      gap = words !== '';
      continue;
    }
    // A 零 stands for any run of zeros between two digits, also across 万 and 亿.
    if (words !== '' && (gap || part < 1000)) words += '零';
    words += groupInWords(part) + (GROUPS[group] ?? '');
    gap = false;
  }
  return words;
}

function groupInWords(part: number): string {
  let words = '';
  let gap = false;
  for (let place = PLACES.length - 1; place >= 0; place -= 1) {
    const value = Math.floor(part / 10 ** place) % 10;
    if (value === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? '零' : ''}${digit(value)}${PLACES[place] ?? ''}`;
    gap = false;
  }
  return words;
}
