/** Files that have come and wait for the message that names them, by their ids. */
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../api/graphql';
import { AttachmentList } from './attachment-list';

const STAGED = graphql(/* GraphQL */ `
  query AttachmentsStaged($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Attachment {
        ...AttachmentFile
      }
    }
  }
`);

interface Props {
  ids: readonly string[];
  onRemoved: (id: string) => void;
}

export function StagedFiles({ ids, onRemoved }: Props) {
  const variables = useMemo(() => ({ ids: [...ids] }), [ids]);
  const [{ data }, again] = useQuery({ query: STAGED, variables, pause: ids.length === 0 });
  const files = (data?.nodes ?? []).flatMap((node) =>
    node?.__typename === 'Attachment' && ids.includes(node.id) ? [node] : [],
  );
  return <AttachmentList files={files} again={() => again({ requestPolicy: 'network-only' })} onRemoved={onRemoved} />;
}
