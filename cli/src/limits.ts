import { citationText } from '@zhunsheng/contract/law-text';
import { DUTY_TEXT, LIMIT_TEXT, MARK_TEXT, TERM_TEXT, UNIT_TEXT } from '@zhunsheng/contract/limit-text';
import { citationKey } from '@zhunsheng/domain/law/instruments';
import { calendarOf } from '@zhunsheng/domain/legal-time/calendar';
import { type ComputedLimit, computeHours, computeTerms, extensionRoom } from '@zhunsheng/domain/legal-time/compute-limit';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from '@zhunsheng/domain/legal-time/holidays/china-holidays';
import {
  type DayLimitId,
  type HourLimitId,
  isDayLimitId,
  isHourLimitId,
  isLimitId,
  type LimitId,
  LIMIT_IDS,
  LIMITS,
} from '@zhunsheng/domain/legal-time/limit-table';
import { dayOfInstant, instantOfDay, isPlainDate, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { cappedOn, daysLate, surcharge } from '@zhunsheng/domain/legal-time/surcharge';
import type { Pause } from '@zhunsheng/domain/legal-time/time-limit';
import { DEFAULT_SETTINGS } from '@zhunsheng/domain/settings/settings';
import type { CliCommand, Invocation, Say } from './command.ts';

const CALENDAR = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
const WRONG_USE = 2;

class WrongUse extends Error {
  readonly chinese: string;

  constructor(chinese: string, english: string) {
    super(english);
    this.chinese = chinese;
  }
}

export const LIMIT_COMMANDS: readonly CliCommand[] = [
  {
    words: ['limits'],
    arguments: ['[LIMIT]'],
    options: { from: 'value', pause: 'values', extended: 'value', term: 'value', fine: 'value', until: 'value', json: 'flag' },
    hints: { from: 'YYYY-MM-DD', pause: 'A..B', extended: 'N', term: 'NAME', fine: 'YUAN', until: 'YYYY-MM-DD' },
    chinese: '计算法定期限：limits T05 --from 2026-09-29；不带编号则列出全部期限',
    english: 'compute a time limit: limits T05 --from 2026-09-29; without an id, list them all',
    run: async (invocation) => {
      try {
        printLimits(invocation);
        return 0;
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error;
        invocation.note(`${error.chinese}\n${error.message}`);
        return WRONG_USE;
      }
    },
  },
];

function printLimits(invocation: Invocation): void {
  const [id] = invocation.arguments;
  if (id === undefined) listAll(invocation);
  else if (!isLimitId(id))
    throw new WrongUse(`没有期限 ${id}；运行 limits 查看全部编号。`, `There is no limit ${id}; limits lists them all.`);
  else if (isDayLimitId(id)) printDays(id, invocation);
  else if (isHourLimitId(id)) printHours(id, invocation);
  else printSurcharge(invocation);
}

function listAll({ options, say }: Invocation): void {
  const unused = Object.keys(options).filter((name) => name !== 'json');
  if (unused.length > 0) throw new WrongUse(`请先写明期限编号，再用 --${unused[0]}。`, `Name the limit before --${unused[0]}.`);
  if (options['json'] === true) {
    say(JSON.stringify(LIMIT_IDS.map((id) => ({ limit: id, name: LIMIT_TEXT[id].name.zh, basis: basisKeys(ruleBasis(id)) }))));
    return;
  }
  for (const id of LIMIT_IDS) say(`${id}  ${LIMIT_TEXT[id].name.zh}  ${lengthLine(id)}  ${LIMIT_TEXT[id].name.en}`);
}

function printDays(id: DayLimitId, invocation: Invocation): void {
  const { options, say, note } = invocation;
  refuseOptions(id, invocation, ['fine', 'until']);
  const from = dayGiven(invocation, 'from');
  const pauses = pausesGiven(invocation);
  const rule = LIMITS[id];
  if (rule.counts === 'backward' && pauses.length > 0) {
    throw new WrongUse(`${id} 由听证之日向前推算，没有可扣除的时间。`, `${id} counts back from the hearing: nothing is left out of it.`);
  }
  const extendedBy = extensionGiven(id, invocation);
  if (pauses.length > 0 && rule.excluded.length === 0) {
    note(`${id} 没有法定的扣除时间，所列日期仅作试算。`);
    note(`The law leaves nothing out of ${id}: the days below are a trial only.`);
  }
  const term = termGiven(id, invocation);
  const computed = inRange(() => computeTerms(id, { from, pauses, extendedBy, settings: DEFAULT_SETTINGS }, CALENDAR));
  const terms = computed.filter(({ term: name }) => term === undefined || name === term);
  if (options['json'] === true) {
    // Which length of T17 holds is the court's to decide; of the others the caller knows it, and says so with --term.
    const found = terms.map(asJson);
    say(JSON.stringify(id === 'T17' && found.length > 1 ? found : found[0], undefined, 1));
    return;
  }
  sayName(id, say);
  for (const limit of terms) sayDays(id, limit, pauses, say, terms.length > 1);
  if (rule.mark !== 'seen') say(`来源 source    ${MARK_TEXT[rule.mark].zh} ${MARK_TEXT[rule.mark].en}`);
}

function sayDays(id: DayLimitId, limit: ComputedLimit, pauses: readonly Pause[], say: Say, several: boolean): void {
  const backward = LIMITS[id].counts === 'backward';
  if (several) say(`— ${TERM_TEXT[limit.term].zh} ${TERM_TEXT[limit.term].en}`);
  say(`起算 from      ${limit.from}（${LIMIT_TEXT[id].starts.zh}；${backward ? '当日不计' : '当日不计入'}）`);
  say(`期限 length    ${limit.length} ${UNIT_TEXT[limit.unit].zh} ${UNIT_TEXT[limit.unit].en}`);
  for (const { from, until } of pauses) say(`扣除 left out  ${from} — ${until}`);
  if (backward) {
    say(`最迟通知 latest notice  ${limit.safeDue}（稳妥：通知日与听证日之间有 ${limit.length} 个完整工作日 safe）`);
    say(`最低要求 minimum        ${limit.legalDue}（听证日计为第 ${limit.length} 个工作日 minimum）`);
  } else {
    say(`原届满日 raw   ${limit.rawDue}`);
    say(`法定届满 legal ${limit.legalDue}`);
    say(`稳妥届满 safe  ${limit.safeDue}`);
  }
  say(`义务人 duty    ${DUTY_TEXT[LIMITS[id].duty].zh} ${DUTY_TEXT[LIMITS[id].duty].en}`);
  say(`依据 basis     ${inWords(limit.basis)}`);
  if (limit.provisional) say('暂定 provisional  所涉年份的放假安排尚未公布，公布后须重新计算 holidays of that year are not announced');
}

function printHours(id: HourLimitId, invocation: Invocation): void {
  const { options, say } = invocation;
  refuseOptions(id, invocation, ['pause', 'extended', 'term', 'fine', 'until']);
  const { from, due, hours, basis } = inRange(() => computeHours(id, instantGiven(invocation)));
  if (options['json'] === true) {
    say(
      JSON.stringify(
        { limit: id, from, rawDue: due, legalDue: due, safeDue: due, unit: 'hour', basis: basisKeys(basis), provisional: false },
        undefined,
        1,
      ),
    );
    return;
  }
  sayName(id, say);
  say(`起算 from      ${clockTime(from)}（${LIMIT_TEXT[id].starts.zh}）  ${from}`);
  say(`期限 length    ${hours} ${UNIT_TEXT.hour.zh} ${UNIT_TEXT.hour.en}，休息日照计 rest days run`);
  say(`届满 due       ${clockTime(due)}  ${due}`);
  say(`依据 basis     ${inWords(basis)}`);
}

function printSurcharge(invocation: Invocation): void {
  const { options, say } = invocation;
  const { percentPerDay, basis } = LIMITS.T13;
  refuseOptions('T13', invocation, ['extended', 'term']);
  const dueOn = dayGiven(invocation, 'from');
  const stops = pausesGiven(invocation);
  if ((options['fine'] === undefined) !== (options['until'] === undefined)) {
    throw new WrongUse('计算加处罚款须同时给出 --fine 和 --until。', 'A surcharge needs --fine and --until together.');
  }
  const until = options['until'] === undefined ? undefined : dayGiven(invocation, 'until');
  if (until !== undefined && until < dueOn)
    throw new WrongUse(`--until ${until} 早于 --from ${dueOn}。`, `--until ${until} is before --from ${dueOn}.`);
  const fineYuan = options['fine'] === undefined ? undefined : wholeGiven(invocation, 'fine', Number.MAX_SAFE_INTEGER / 10_000);
  const sum = until === undefined || fineYuan === undefined ? undefined : surchargeOf(fineYuan, dueOn, until, stops);
  if (options['json'] === true) {
    const rate = {
      limit: 'T13',
      from: dueOn,
      rawDue: null,
      legalDue: null,
      safeDue: null,
      unit: 'rate',
      basis: basisKeys(basis),
      provisional: false,
    };
    say(JSON.stringify(sum === undefined ? rate : { ...rate, until, fineYuan, ...sum }, undefined, 1));
    return;
  }
  sayName('T13', say);
  say(`缴款期限 due   ${dueOn}（${LIMIT_TEXT.T13.starts.zh}起计）`);
  say(`比率 rate      每日按罚款数额的 ${percentPerDay}% 加处，不是届满日 a rate of ${percentPerDay} % a day, not a day`);
  for (const { from, until: last } of stops) say(`不计 stopped   ${from} — ${last}`);
  say(
    `上限 cap       不超过罚款数额；自 ${inRange(() => cappedOn(dueOn, stops))} 起达到上限 never more than the fine; reached on that day`,
  );
  if (sum !== undefined) {
    say(`逾期 late      ${sum.daysLate} 日 days，至 until ${until}`);
    say(`加处罚款 surcharge  ${yuanText(sum.surchargeFen)} 元（罚款 ${fineYuan} 元）`);
  }
  say(`依据 basis     ${inWords(basis)}`);
}

function surchargeOf(fineYuan: number, dueOn: PlainDate, until: PlainDate, stops: readonly Pause[]) {
  return inRange(() => ({ daysLate: daysLate({ dueOn, until, stops }), surchargeFen: surcharge({ fineYuan, dueOn, until, stops }) }));
}

function sayName(id: LimitId, say: Say): void {
  say(`${id} ${LIMIT_TEXT[id].name.zh} ${LIMIT_TEXT[id].name.en}`);
}

function asJson({ limit, from, rawDue, legalDue, safeDue, unit, basis, provisional }: ComputedLimit) {
  return { limit, from, rawDue, legalDue, safeDue, unit, basis: basisKeys(basis), provisional };
}

const basisKeys = (basis: ComputedLimit['basis']): string[] => basis.map(citationKey);

const inWords = (basis: ComputedLimit['basis']): string => basis.map((citation) => citationText(citation, 'zh')).join('、');

function ruleBasis(id: LimitId): ComputedLimit['basis'] {
  return isDayLimitId(id) ? LIMITS[id].terms[0].basis : isHourLimitId(id) ? LIMITS[id].basis : LIMITS.T13.basis;
}

function lengthLine(id: LimitId): string {
  if (isHourLimitId(id)) return `${LIMITS[id].hours}${UNIT_TEXT.hour.zh}`;
  if (!isDayLimitId(id)) return `每日 ${LIMITS.T13.percentPerDay}%`;
  return LIMITS[id].terms
    .map(({ length, unit }) => `${typeof length === 'number' ? length : DEFAULT_SETTINGS[length]}${UNIT_TEXT[unit].zh}`)
    .join('／');
}

function refuseOptions(id: LimitId, { options }: Invocation, names: readonly string[]): void {
  const given = names.find((name) => options[name] !== undefined);
  if (given === undefined) return;
  throw new WrongUse(`${id} 不用 --${given}。`, `${id} takes no --${given}.`);
}

function textGiven({ options }: Invocation, name: string, chinese: string, english: string): string {
  const value = options[name];
  if (typeof value !== 'string') throw new WrongUse(chinese, english);
  return value;
}

function dayGiven(invocation: Invocation, name: 'from' | 'until'): PlainDate {
  const value = textGiven(
    invocation,
    name,
    `请用 --${name} 给出日期，如 --${name} 2026-09-29。`,
    `Give the day with --${name}, as in --${name} 2026-09-29.`,
  );
  return dayOf(value, `--${name}`);
}

function dayOf(value: string, where: string): PlainDate {
  if (isPlainDate(value)) return value;
  throw new WrongUse(`${where} 的 ${value} 不是日期；请写成 2026-09-29。`, `${value} in ${where} is no day; write it as 2026-09-29.`);
}

/** An instant in UTC, or a day and a time of day in China: 2026-09-30T17:20. */
function instantGiven(invocation: Invocation): string {
  const wanted = [
    '请用 --from 给出时刻，如 --from 2026-09-30T17:20（北京时间）。',
    'Give the time with --from, as in --from 2026-09-30T17:20 (China Standard Time).',
  ] as const;
  const value = textGiven(invocation, 'from', ...wanted);
  const found = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,3})?Z)?$/.exec(value);
  const [, day = '', hour = '', minute = ''] = found ?? [];
  if (!isPlainDate(day)) throw new WrongUse(`--from 的 ${value} 不是时刻。${wanted[0]}`, `${value} is no time. ${wanted[1]}`);
  if (value.endsWith('Z')) return value;
  const hours = Number(hour) + 16;
  const eve = instantOfDay(day).slice(0, 10);
  return `${hours < 24 ? eve : day}T${String(hours % 24).padStart(2, '0')}:${minute}:00.000Z`;
}

/** As the clock shows it in China. */
function clockTime(instant: string): string {
  const hour = (Number(instant.slice(11, 13)) + 8) % 24;
  return `${dayOfInstant(instant)} ${String(hour).padStart(2, '0')}${instant.slice(13, 16)}`;
}

function pausesGiven({ options }: Invocation): Pause[] {
  const given = options['pause'];
  return (Array.isArray(given) ? (given as readonly string[]) : []).map((span) => {
    const ends = span.split('..');
    const [first, last] = ends;
    if (first === undefined || last === undefined || ends.length !== 2) {
      throw new WrongUse(`--pause ${span} 应写成 2026-10-01..2026-10-09。`, `Write --pause ${span} as 2026-10-01..2026-10-09.`);
    }
    const pause = { from: dayOf(first, '--pause'), until: dayOf(last, '--pause') };
    if (pause.until < pause.from) throw new WrongUse(`--pause ${span} 的止日早于起日。`, `--pause ${span} ends before it begins.`);
    return pause;
  });
}

function wholeGiven(invocation: Invocation, name: 'extended' | 'fine', most: number): number {
  const value = textGiven(invocation, name, `--${name} 须为数字。`, `--${name} must be a number.`);
  const number = Number(value);
  if (/^\d+$/.test(value) && number > 0 && number <= most) return number;
  throw new WrongUse(`--${name} 的 ${value} 不是正整数。`, `${value} in --${name} is no whole number above zero.`);
}

function termGiven(id: DayLimitId, { options }: Invocation): string | undefined {
  const given = options['term'];
  if (typeof given !== 'string') return undefined;
  const names = LIMITS[id].terms.map(({ name }) => name);
  if (names.some((name) => name === given)) return given;
  throw new WrongUse(`${id} 没有情形 ${given}；有：${names.join('、')}。`, `${id} has no term ${given}; it has ${names.join(', ')}.`);
}

function extensionGiven(id: DayLimitId, invocation: Invocation): number {
  if (invocation.options['extended'] === undefined) return 0;
  const room = extensionRoom(id, DEFAULT_SETTINGS);
  if (room.length === 0) {
    const deferred = LIMITS[id].excluded.includes('deferral');
    throw new WrongUse(
      `${id} 没有延长期限的规定${deferred ? '；批准延期、分期缴纳的，以批准的日期为准' : ''}。`,
      `${id} cannot be extended${deferred ? '; an approved deferral sets a day of its own' : ''}.`,
    );
  }
  const extendedBy = wholeGiven(invocation, 'extended', Number.MAX_SAFE_INTEGER);
  const most = room.reduce((sum, length) => sum + length, 0);
  if (extendedBy > most)
    throw new WrongUse(`${id} 最多延长 ${most}（${room.join(' + ')}）。`, `${id} is extended by ${most} at most (${room.join(' + ')}).`);
  return extendedBy;
}

/** Days beyond 1900–2199 are told in words, not with a stack. */
function inRange<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new WrongUse('计算结果超出 1900 年至 2199 年。', 'The result lies beyond the years 1900 to 2199.');
  }
}

function yuanText(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}
