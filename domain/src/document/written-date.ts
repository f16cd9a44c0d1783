import { dayOfInstant, type PlainDate } from '../legal-time/plain-date.ts';

/** 2026年3月5日, as documents are dated. */
export function writtenDate(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2026年3月5日14时05分 in Asia/Shanghai: interviews and service are stated to the minute (law digest §11.1). Takes an instant in UTC. */
export function writtenMinute(instant: string): string {
  const day = dayOfInstant(instant);
  const hour = (Number(instant.slice(11, 13)) + 8) % 24;
  return `${writtenDate(day)}${hour}时${instant.slice(14, 16)}分`;
}
