import type { TestProject } from 'vitest/node';
import { startTestCluster } from './test-cluster.ts';

type Shared = { cluster: ReturnType<typeof startTestCluster>; users: number };
const shared = globalThis as { zhunshengTestCluster?: Shared };

/** One cluster for a whole run, although each vitest project runs this file. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = (shared.zhunshengTestCluster ??= { cluster: startTestCluster(), users: 0 });
  state.users += 1;
  const { superuserUrl, template } = await state.cluster;
  project.provide('testCluster', { superuserUrl, template });
  return async () => {
    state.users -= 1;
    if (state.users > 0) return;
    delete shared.zhunshengTestCluster;
    await (await state.cluster).stop();
  };
}
