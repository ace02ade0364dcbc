/** A key: what it is for, what it may do, from where, and until when. It is shown once. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExpiryField } from './expiry-field';
import { dayFrom, endOfDay, networksOf } from './key.rules';
import { ScopesField } from './scopes-field';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import type { KeyScope } from '../../../gql/graphql';
import { SmallForm } from '../../../ui/small-form';
import { fieldError, type UserError } from '../../../ui/user-errors';
import { useTimeZone } from '../../../ui/viewer';

const CREATE = graphql(/* GraphQL */ `
  mutation OrganisationCreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      key
      apiKey {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

/** Days. */
const USUAL = 90;

/** What is refused of one of several names which, by its place among them. */
function refusedNetworks(errors: readonly UserError[], networks: readonly string[]): string | undefined {
  const ofNetworks = errors.filter(({ path }) => path?.[1] === 'networks');
  const said = ofNetworks.map(({ path, message }) => {
    const network = networks[Number(path?.[2])];
    return network ? `${network}: ${message}` : message;
  });
  return said.join(' ') || undefined;
}

interface Props {
  serviceSignInId: string;
  /** The key itself, which nobody tells again. */
  onKey: (key: { text: string; name: string }) => void;
  onDone: () => void;
}

export function CreateApiKey({ serviceSignInId, onKey, onDone }: Props) {
  const { t } = useTranslation('organisation');
  const timeZone = useTimeZone();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly KeyScope[]>([]);
  const [day, setDay] = useState(() => dayFrom(Date.now(), USUAL, timeZone));
  const [networks, setNetworks] = useState('');
  const change = useChange(CREATE);
  const { errors } = change;
  const create = async () => {
    const expiresAt = endOfDay(day, timeZone);
    if (!expiresAt) return;
    const input = { serviceSignInId, name, scopes: [...scopes], expiresAt, networks: networksOf(networks) };
    const done = await change.change({ input });
    if (!done) return;
    onDone();
    onKey({ text: done.createApiKey?.key ?? '', name });
  };
  return (
    <SmallForm
      action={t('keys.createAction')}
      change={{ ...change, errors: errors.filter(({ path }) => path?.[1] !== 'networks') }}
      shownAt={['name', 'scopes', 'expiresAt']}
      onSubmit={() => void create()}
      onCancel={onDone}
    >
      <Field label={t('keys.name')} hint={t('keys.nameHint')} required validationMessage={fieldError(errors, 'name')}>
        <Input value={name} required maxLength={100} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <ScopesField chosen={scopes} refusal={fieldError(errors, 'scopes')} onChange={setScopes} />
      <ExpiryField day={day} errors={errors} onChange={setDay} />
      <Field
        label={t('keys.networks')}
        hint={t('keys.networksHint')}
        validationMessage={refusedNetworks(errors, networksOf(networks))}
      >
        <Textarea value={networks} onChange={(_event, { value }) => setNetworks(value)} />
      </Field>
    </SmallForm>
  );
}
