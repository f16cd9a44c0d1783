import { createCalendar } from '../../../legal-time/calendar.ts';
import { plainDate } from '../../../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../../../settings/settings.ts';
import type { Party } from '../../commands.ts';
import type { Approval, Derived, Named } from '../../events.ts';
import { type CaseState, NO_CASE, type Stamp } from '../../state.ts';
import type { CasePaper } from '../paper.ts';
