import { makeStyles, tokens } from '@fluentui/react-components';
import ReactMarkdown from 'react-markdown';
import { bareAddresses } from './bare-addresses';

const useStyles = makeStyles({
  text: {
    overflowWrap: 'anywhere',
    '& p, & ul, & ol, & pre, & blockquote': { marginBlock: '0 0.6rem' },
    // As they come out: a heading of a message is below those of the page.
    '& h3, & h4, & h5, & h6': { fontSize: tokens.fontSizeBase400, marginBlock: '0.8rem 0.3rem' },
    '& pre': { overflowX: 'auto', padding: '0.6rem', backgroundColor: tokens.colorNeutralBackground3 },
    '& blockquote': {
      marginInline: 0,
      paddingInlineStart: '0.75rem',
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
    },
    '& > :first-child': { marginBlockStart: 0 },
    '& > :last-child': { marginBlockEnd: 0 },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});

const PLUGINS = [bareAddresses];

/** Pictures would be fetched from anywhere, so they are left out. What a heading is here is a heading inside a page. */
export default function MarkdownElements({ text }: { text: string }) {
  const styles = useStyles();
  return (
    // As its own letters run: who writes Arabic to an English page is read from the right.
    <div className={styles.text} dir="auto">
      <ReactMarkdown
        disallowedElements={['img']}
        remarkPlugins={PLUGINS}
        components={{
          h1: 'h3',
          h2: 'h3',
          h3: 'h4',
          h4: 'h5',
          pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
          // An address that could run something was taken away; a link without one would lead to this page.
          a: ({ href, children }) =>
            href ? (
              <a href={href} target="_blank" rel="noreferrer">
                {children}
              </a>
            ) : (
              <span>{children}</span>
            ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}
