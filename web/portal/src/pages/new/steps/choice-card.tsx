/** One of several things to choose from, large enough to be read and hit; the native radio button does the work. */
import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode, type Ref } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    columnGap: '0.75rem',
    alignItems: 'flex-start',
    padding: '0.75rem',
    borderRadius: tokens.borderRadiusLarge,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStrokeAccessible),
    cursor: 'pointer',
    minWidth: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  radio: {
    flexShrink: 0,
    width: '1.25rem',
    height: '1.25rem',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    outlineStyle: 'none',
  },
  text: { display: 'flex', flexDirection: 'column', rowGap: '0.2rem', minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.body1Strong },
});

interface Props {
  name: string;
  value: string;
  title: ReactNode;
  checked: boolean;
  onChoose: () => void;
  invalid?: boolean;
  radio?: Ref<HTMLInputElement>;
  /** What it means. */
  children?: ReactNode;
}

export function ChoiceCard({ name, value, title, checked, onChoose, invalid, radio, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <label className={mergeClasses(styles.card, checked && styles.chosen)}>
      <input
        ref={radio}
        type="radio"
        className={styles.radio}
        name={name}
        value={value}
        checked={checked}
        aria-invalid={invalid ? true : undefined}
        aria-labelledby={`${id}-title`}
        aria-describedby={children ? `${id}-text` : undefined}
        onChange={onChoose}
      />
      <span className={styles.text}>
        <span id={`${id}-title`} className={styles.title}>
          {title}
        </span>
        {children && (
          <span id={`${id}-text`} className={styles.text}>
            {children}
          </span>
        )}
      </span>
    </label>
  );
}
