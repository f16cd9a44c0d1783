import { calendarOf } from '@zhunsheng/domain/legal-time/calendar';
import { ANNOUNCED_YEARS, CHINA_HOLIDAYS } from '@zhunsheng/domain/legal-time/holidays/china-holidays';

/** The State Council's notices as shipped: one for the whole program, rows are computed with it too. */
export const CALENDAR = calendarOf(CHINA_HOLIDAYS, ANNOUNCED_YEARS);
