/** Completes the one-time profile, or changes it: what is absent stays, null clears. R2, R4. */
import { profileFaults, type InputFault, type ProfileInput } from './profile.rules';
import type { SignedIn } from './scope';
import { saveProfile } from './sign-in.store';
import type { Profile, Viewer } from './viewer';

export type CompletedProfile = { kind: 'completed'; viewer: Viewer } | { kind: 'refused'; faults: InputFault[] };

export async function completeProfile(scope: SignedIn, input: ProfileInput): Promise<CompletedProfile> {
  const faults = profileFaults(input);
  if (faults.length > 0) return { kind: 'refused', faults };
  const before = scope.viewer.profile;
  const profile: Profile = {
    company: input.company === undefined ? (before?.company ?? null) : filled(input.company),
    phone: input.phone === undefined ? (before?.phone ?? null) : filled(input.phone),
    country: input.country,
    timeZone: input.timeZone,
    locale: (input.locale === undefined ? before?.locale : input.locale) ?? scope.say.language,
  };
  await scope.database.transact((tx) => saveProfile(tx, scope.viewer, profile));
  return { kind: 'completed', viewer: { ...scope.viewer, profile } };
}

function filled(text: string | null): string | null {
  return text?.trim() || null;
}
