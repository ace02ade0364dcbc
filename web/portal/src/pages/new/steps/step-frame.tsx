/** One of the six steps: done, with what was said and the way back into it; open; or still to come. R33. */
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular, RecordStop20Filled } from '@fluentui/react-icons';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '1rem',
    minWidth: 0,
    padding: 'clamp(0.9rem, 3vw, 1.25rem)',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    boxShadow: tokens.shadow2,
    // Fields are as wide as there is room, whatever the longest choice in them.
    '& .fui-Select, & select, & .fui-Combobox, & .fui-Combobox input, & .fui-Input': { minWidth: 0 },
  },
  open: { borderInlineStartColor: tokens.colorBrandStroke1 },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0.35rem 0.75rem', alignItems: 'center' },
  name: { display: 'flex', columnGap: '0.75rem', alignItems: 'flex-start', minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', ':focus': { outlineStyle: 'none' } },
  later: { color: tokens.colorNeutralForeground2 },
  mark: { display: 'flex', paddingBlock: '0.25rem', color: tokens.colorBrandForeground1 },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  edit: { marginInlineStart: 'auto' },
  summary: { margin: 0, overflowWrap: 'anywhere' },
});

export type StepState = 'done' | 'open' | 'later';

const MARKS = { done: CheckmarkCircle20Filled, open: RecordStop20Filled, later: Circle20Regular };

interface Props {
  number: number;
  title: string;
  state: StepState;
  /** What was said in it, in one line. */
  summary: ReactNode;
  onEdit: () => void;
  heading: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

export function StepFrame({ number, title, state, summary, onEdit, heading, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const id = `step-${number}`;
  const Mark = MARKS[state];
  return (
    <section
      aria-labelledby={id}
      aria-current={state === 'open' ? 'step' : undefined}
      className={mergeClasses(styles.step, state === 'open' && styles.open)}
    >
      <div className={styles.head}>
        <div className={styles.name}>
          <span className={styles.mark} aria-hidden="true">
            <Mark />
          </span>
          <h2
            id={id}
            ref={heading}
            tabIndex={-1}
            className={mergeClasses(styles.title, state === 'later' && styles.later)}
          >
            {number}. {title}
          </h2>
        </div>
        <span className={styles.state}>{t(`steps.state.${state}`)}</span>
        {state === 'done' && (
          <Button className={styles.edit} onClick={onEdit} aria-label={t('steps.editStep', { title })}>
            {t('steps.edit')}
          </Button>
        )}
      </div>
      {state === 'done' && <p className={styles.summary}>{summary}</p>}
      {state === 'open' && children}
    </section>
  );
}
