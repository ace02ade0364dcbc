/** One thing that happened: a sentence, or what somebody wrote. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { graphql } from '../../../api/graphql';
import { readFragment, type FragmentType } from '../../../gql';
import { AttachmentList } from '../../../ui/attachments/attachment-list';
import type { ATTACHMENT_FILE } from '../../../ui/attachments/attachment-row';
import { Moment } from '../../../ui/moment';
import { Written } from './written';

export const TIMELINE_ENTRY = graphql(/* GraphQL */ `
  fragment CaseTimelineEntry on CaseEvent {
    id
    kind
    at
    text
    message {
      id
      body
      author
      authorName
      mine
      via
      sentAt
      attachments {
        id
        ...AttachmentFile
      }
    }
    attachment {
      id
      ...AttachmentFile
    }
  }
`);

const useStyles = makeStyles({
  event: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  urgent: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export type File = { readonly id: string } & FragmentType<typeof ATTACHMENT_FILE>;

interface Props {
  entry: FragmentType<typeof TIMELINE_ENTRY>;
  /** As they are now: a page of the timeline that was read earlier knows of no scan. */
  files: readonly File[];
  again: () => void;
}

export function TimelineEntry({ files, again, ...props }: Props) {
  const styles = useStyles();
  const { kind, at, text, message, attachment } = readFragment(TIMELINE_ENTRY, props.entry);
  const fresh = (old: readonly File[]) => old.map((file) => files.find(({ id }) => id === file.id) ?? file);
  if (message)
    return (
      <Written
        by={message.authorName}
        role={message.author}
        mine={message.mine}
        at={message.sentAt}
        byMail={message.via === 'MAIL'}
        body={message.body}
      >
        <AttachmentList files={fresh(message.attachments)} again={again} />
      </Written>
    );
  return (
    <div className={kind === 'BREACHED' || kind === 'DUE_SOON' ? styles.urgent : styles.event}>
      {text} · <Moment at={at} />
      {attachment && <AttachmentList files={fresh([attachment])} again={again} />}
    </div>
  );
}
