/** What the viewer is at the desk. R48. */
import { useViewer } from '../../ui/viewer';

export interface DeskRoles {
  /** The queues that they take cases from; null for who is no engineer. */
  readonly engineer: readonly string[] | null;
  /** Those whose load they see; null for who is no supervisor. */
  readonly supervisor: readonly string[] | null;
}

export function useDeskRoles(): DeskRoles {
  const { roles } = useViewer();
  const queuesOf = (wanted: 'ENGINEER' | 'SUPERVISOR') => roles.find(({ role }) => role === wanted)?.queues ?? null;
  return { engineer: queuesOf('ENGINEER'), supervisor: queuesOf('SUPERVISOR') };
}
