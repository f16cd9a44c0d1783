import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { filePath } from '@zhunsheng/contract/evidence-file';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { Thumbnail } from '../evidence/thumbnail.tsx';
import { Viewer } from '../evidence/viewer.tsx';
import { read } from '../shell/api.ts';
import { useSay } from '../shell/locale.ts';

interface CaseFilesProps {
  readonly digests: readonly string[];
  /** What they show; the files are told apart by their number. */
  readonly title?: string | undefined;
  readonly remove?: (digest: string) => void;
}

/** Files of an act in small, opened one at a time. Their kind is what the server found in their content. */
export function CaseFiles({ digests, title, remove }: CaseFilesProps) {
  const say = useSay();
  const [at, setAt] = useState<number>();
  const found = useQueries({
    queries: digests.map((digest) => ({
      queryKey: ['file-facts', digest],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => read<{ mediaType: string }>(`${filePath(digest)}/facts`, {}, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const files = digests.map((digest, index) => ({
    digest,
    mediaType: (found[index]?.data as { readonly mediaType: string } | undefined)?.mediaType ?? 'application/octet-stream',
    title: `${title ?? say(TEXT.file)}${digests.length > 1 ? ` ${index + 1}` : ''}`,
  }));
  return (
    <>
      <ul className="zs-case-files">
        {files.map((file, index) => (
          <li key={file.digest}>
            <Thumbnail file={file} title={file.title} onOpen={() => setAt(index)} />
            {remove !== undefined && (
              <button type="button" className="zs-plain-button" onClick={() => remove(file.digest)}>
                {say(TEXT.removeFile)}
                <span className="zs-unseen">{file.title}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {at !== undefined && <Viewer files={files} at={at} onMove={setAt} onClose={() => setAt(undefined)} />}
    </>
  );
}
