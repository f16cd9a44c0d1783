import type { StandingCell, StandingRow } from '@zhunsheng/contract/standing';
import { GREY_TEXT, LEVEL_TEXT, LIGHT_TEXT, STANDARD_TEXT, shownValue } from '@zhunsheng/contract/standing-text';
import { STANDARDS } from '@zhunsheng/domain/standard/standing';
import type { Reading } from '../ledger/as-of.ts';
import { type TableColumn, writeTable } from '../workbook/write-workbook.ts';

/** The table as the screen shows it: a bureau a line, a standard a column, value and light in words. */
export async function exportStanding(rows: readonly StandingRow[], reading: Reading, known: string | null): Promise<Uint8Array> {
  const columns: TableColumn[] = [
    { heading: '机构编号', width: 10, kind: 'integer' },
    { heading: '机构', width: 34, kind: 'text' },
    { heading: '层级', width: 8, kind: 'text' },
    ...STANDARDS.map(({ id }): TableColumn => ({ heading: `${id}\n${STANDARD_TEXT[id].title.zh}`, width: 18, kind: 'text' })),
    { heading: '不符项数', width: 10, kind: 'integer' },
    { heading: '未达待补项数', width: 12, kind: 'integer' },
  ];
  const lines = rows.map(({ bureau, name, level, standings }) => {
    const cells = STANDARDS.map(({ id, unit }) => ({ cell: standings[id], unit }));
    const lit = (light: StandingCell['light']) => cells.filter(({ cell }) => cell.light === light).length;
    return [bureau, name, LEVEL_TEXT[level].zh, ...cells.map(({ cell, unit }) => wordsOf(cell, unit)), lit('red'), lit('yellow')];
  });
  const how = known === null ? '按现在掌握的记录' : `按 ${known} 当日掌握的记录`;
  return writeTable({ title: '标准化建设达标情况表', subtitle: `截至 ${reading.day}（${how}）`, columns, rows: lines });
}

function wordsOf(cell: StandingCell, unit: (typeof STANDARDS)[number]['unit']): string {
  if (cell.grey === 'not-applicable') return GREY_TEXT['not-applicable'].zh;
  const light = cell.light === 'grey' ? '' : ` ${LIGHT_TEXT[cell.light].zh}`;
  return `${shownValue(cell.value, unit).zh}${light}`;
}
