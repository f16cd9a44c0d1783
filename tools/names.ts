const EMPTY_WORDS = /^(utils?|helpers?|common|misc)$/;
const BARREL = /^index\.[cm]?[jt]sx?$/;
const PACKAGES = /^(domain|contract|server|office|cli|tools|scenarios|bench)\//;

/** Files and folders of code whose name says nothing (utils, helpers, common, misc) or that only pass others on (index.ts). */
export const emptyNames = (paths: readonly string[]): string[] =>
  paths.filter(
    (path) =>
      PACKAGES.test(path) &&
      (BARREL.test(path.split('/').at(-1) ?? '') ||
        path.split('/').some((part) => part.split(/[-_.]/).some((word) => EMPTY_WORDS.test(word)))),
  );
