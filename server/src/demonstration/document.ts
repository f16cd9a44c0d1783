import { getDivision } from '@zhunsheng/domain/organisation/registry/divisions';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { BUREAU_PLANS } from './bureau-plans.ts';
import { ATTEMPTS, FAULTS } from './faults.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SIGN_INS } from './sign-ins.ts';

const LIGHTS = { green: '绿 green', yellow: '黄 yellow', red: '红 red', grey: '无色 none' } as const;

function placeOf(bureau: number): string {
  const entry = REGISTRY_BUREAUS.find(({ number }) => number === bureau);
  if (entry === undefined) throw new Error(`no bureau ${bureau}`);
  return `${getDivision(entry.divisionCode).name} ${bureau}`;
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** docs/demonstration.md: made from the same lists as the data, and compared with the file by a test. */
export function demonstrationDocument(): string {
  const people = BUREAU_PLANS.reduce((sum, { officers, auxiliaries }) => sum + officers + auxiliaries, 0);
  const faults = FAULTS.map(({ bureau, standard, light, numerator, denominator, chinese, english }) =>
    row(
      placeOf(bureau),
      standard,
      LIGHTS[light],
      denominator === null ? String(numerator) : `${numerator}/${denominator}`,
      chinese,
      english,
    ),
  );
  const attempts = ATTEMPTS.map(({ bureau, gate, code, chinese, english }) => row(placeOf(bureau), gate, `\`${code}\``, chinese, english));
  return [
    '# Demonstration data 演示数据',
    '',
    'The first start with the embedded database fills it with invented people, through the same commands that everybody uses, by a clock that',
    `starts eight months before that day: ${people} people in ${BUREAU_PLANS.length} of the 101 bureaus; the others are empty. Names are drawn by lot; ID numbers have right check`,
    'digits and belong to a division that does not exist. `ZHUNSHENG_DEMONSTRATION=no` leaves the database empty.',
    '',
    'Lights and values below are those of a day late in the year. Early in a year its training has hardly begun, and every bureau lacks it; a yellow',
    'light turns red when the days left in the year are too few. Articles 9 and 12 count the cases decided in the year: early in it there are few or none.',
    '',
    'The discretion benchmark of matter M14 in force in Lanzhou (101) is invented for the demonstration, 演示基准（虚构）; no published benchmark is copied.',
    'Standards that a gate makes impossible to miss (12.S3, 12.S6) are shown where nothing is asked for.',
    '',
    '## Faults 问题清单',
    '',
    row('Bureau 单位', 'Standard 标准', 'Light 灯', 'Value 值', '问题', 'Fault'),
    row('---', '---', '---', '---', '---', '---'),
    ...faults,
    '',
    '## Refused commands 被拒操作',
    '',
    row('Bureau 单位', 'Gate 条款', 'Code', '操作', 'Command'),
    row('---', '---', '---', '---', '---'),
    ...attempts,
    '',
    '## Sign-ins 演示账户',
    '',
    `The password of all of them is \`${DEMONSTRATION_PASSWORD}\`. They exist only where the program made the embedded database itself.`,
    '',
    row('Login 账户', 'Bureau 单位', 'Role 角色'),
    row('---', '---', '---'),
    ...DEMONSTRATION_SIGN_INS.map(({ login, bureau, role, name }) => row(`\`${login}\``, placeOf(bureau), `${name} ${role}`)),
    '',
  ].join('\n');
}
