/** Who is signed in, for every page below: read once, and again when something of it changed. */
import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql';
import { tellTabs } from '../api/tabs';
import { Asked } from './asked';
import { ownTimeZone } from './countries';
import { PageSkeleton } from './skeletons';
import type { ViewerQuery } from '../gql/graphql';

const VIEWER = graphql(/* GraphQL */ `
  query Viewer {
    viewer {
      id
      email
      firstName
      lastName
      signInKind
      profile {
        company
        country
        locale
        phone
        timeZone
      }
      roles {
        role
        queues
      }
      organisations {
        role
        organisation {
          id
          handle
          name
        }
      }
    }
  }
`);

export type Viewer = ViewerQuery['viewer'];

const Known = createContext<Viewer | null>(null);

export function KnowViewer({ children }: { children: ReactNode }) {
  const [answer, again] = useQuery({ query: VIEWER });
  const id = answer.data?.viewer.id;
  useEffect(() => {
    if (id !== undefined) tellTabs(id);
  }, [id]);
  return (
    <Asked answer={answer} again={again} skeleton={<PageSkeleton />}>
      {({ viewer }) => <Known value={viewer}>{children}</Known>}
    </Asked>
  );
}

export function useViewer(): Viewer {
  const viewer = useContext(Known);
  if (!viewer) throw new Error('there is no viewer here');
  return viewer;
}

/** In which days and hours are told: that of the profile; before there is one, that of this device. */
export const useTimeZone = (): string => useViewer().profile?.timeZone ?? ownTimeZone();
