import { ROSTER_TEXT } from '@zhunsheng/contract/roster-text';
import { type RosterPreviewView, rosterPaths } from '@zhunsheng/contract/roster';
import { useRouter } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import type { Sending } from '../form-controls/use-command.ts';
import { download, post } from '../shell/api.ts';
import { useLocale, useSay } from '../shell/locale.ts';

interface PreviewActionsProps {
  readonly preview: RosterPreviewView;
  readonly committing: Sending;
}

/** What keeps a preview from being brought in, in words; undefined where nothing does. */
function useObstacle({ totals, committed }: RosterPreviewView): string | undefined {
  const say = useSay();
  if (committed) return say(ROSTER_TEXT.stateCommitted);
  if (totals.elsewhere > 0 && totals.errors <= totals.elsewhere) return say(ROSTER_TEXT.commitElsewhere, { count: totals.elsewhere });
  if (totals.errors > 0) return say(ROSTER_TEXT.commitWhy, { count: totals.errors });
  return totals.new + totals.change === 0 ? say(ROSTER_TEXT.nothingToWrite) : undefined;
}

export function PreviewActions({ preview, committing }: PreviewActionsProps) {
  const say = useSay();
  const locale = useLocale();
  const router = useRouter();
  const client = useQueryClient();
  const { id, totals } = preview;
  const obstacle = useObstacle(preview);

  async function discard(): Promise<void> {
    await post(rosterPaths.discard(id), {});
    await client.invalidateQueries({ queryKey: ['roster-previews'] });
    router.history.push('/roster');
  }

  return (
    <>
      {obstacle !== undefined && <span className={totals.errors > 0 ? 'zs-problem' : 'zs-hint'}>{obstacle}</span>}
      {totals.errors + totals.warnings > 0 && (
        <Button onClick={() => void download(`${rosterPaths.marked(id)}?locale=${locale}`)}>{say(ROSTER_TEXT.marked)}</Button>
      )}
      <Button onClick={() => void discard()}>{say(ROSTER_TEXT.discard)}</Button>
      {totals.errors > 0 ? (
        <Button type="primary" onClick={() => router.history.push('/roster')}>
          {say(ROSTER_TEXT.again)}
        </Button>
      ) : (
        <Button
          type="primary"
          disabled={obstacle !== undefined}
          loading={committing.busy}
          onClick={() => void committing.send(rosterPaths.commit(id), {})}
        >
          {say(ROSTER_TEXT.commit, { count: totals.rows })}
        </Button>
      )}
    </>
  );
}
