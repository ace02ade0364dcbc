/** Sessions of browsers, organisations with their benefits, API keys, operators, the audit log, budgets of requests. */
import { TableColumn, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import {
  createTables,
  day,
  dropTables,
  id,
  integer,
  key,
  longText,
  moment,
  orNull,
  short,
  text,
  type Shape,
} from './shapes';

/** When the sign-in was last given a role; a session that is older gets a new id. */
const COLUMNS: Record<string, TableColumnOptions[]> = {
  sign_ins: [orNull(moment('rights_raised_at')), orNull(moment('erased_at'))],
};

function shapes(longType: string): Record<string, Shape> {
  const long = (name: string): TableColumnOptions => ({ name, type: longType });
  return {
    sessions: {
      columns: [
        id,
        text('id_hash', 64),
        orNull(text('former_id_hash', 64)),
        integer('sign_in_id'),
        text('issuer', 500),
        orNull(text('issuer_session_hash', 64)),
        text('issuer_subject_hash', 64),
        orNull(short('sealed_id_token')),
        moment('started_at'),
        moment('id_since'),
        moment('seen_at'),
        moment('ends_at'),
        text('network', 64),
        text('agent', 200),
      ],
      indexes: {
        '!sessions_id': ['id_hash'],
        sessions_former: ['former_id_hash'],
        sessions_sign_in: ['sign_in_id', 'id'],
        sessions_issuer: ['issuer_session_hash'],
        sessions_subject: ['issuer_subject_hash'],
        sessions_ends: ['ends_at'],
      },
      references: { fk_sessions_sign_in: ['sign_in_id', 'sign_ins'] },
    },
    sign_in_attempts: {
      columns: [id, text('state_hash', 64), text('browser_hash', 64), short('sealed'), moment('ends_at')],
      indexes: { '!sign_in_attempts_state': ['state_hash'], sign_in_attempts_ends: ['ends_at'] },
    },
    used_tokens: {
      columns: [id, text('token_hash', 64), moment('ends_at')],
      indexes: { '!used_tokens_token': ['token_hash'], used_tokens_ends: ['ends_at'] },
    },
    draft_offers: {
      columns: [id, text('code_hash', 64), integer('draft_id'), moment('ends_at')],
      indexes: { '!draft_offers_code': ['code_hash'], draft_offers_draft: ['draft_id'] },
      references: { fk_draft_offers_draft: ['draft_id', 'drafts'] },
    },
    organisations: {
      columns: [id, text('handle', 40), text('name', 200), moment('created_at')],
      indexes: { '!organisations_handle': ['handle'] },
    },
    organisation_members: {
      columns: [
        id,
        integer('organisation_id'),
        text('email', 254),
        text('kind', 10),
        text('role', 14),
        orNull(integer('sign_in_id')),
        moment('added_at'),
      ],
      indexes: {
        '!organisation_members_address': ['organisation_id', 'email', 'kind'],
        organisation_members_email: ['email', 'kind'],
        organisation_members_sign_in: ['sign_in_id'],
      },
      references: {
        fk_organisation_members_organisation: ['organisation_id', 'organisations'],
        fk_organisation_members_sign_in: ['sign_in_id', 'sign_ins'],
      },
    },
    benefits: {
      columns: [
        id,
        orNull(integer('organisation_id')),
        text('reference', 100),
        orNull(text('claim_code_hash', 64)),
        text('plan_type_code', 60),
        orNull(integer('units')),
        short('products'),
        orNull(day('activate_by')),
        moment('granted_at'),
        orNull(moment('activated_at')),
        orNull(integer('activated_by_sign_in_id')),
        orNull(integer('agreement_id')),
        orNull(short('sealed_pair')),
      ],
      indexes: {
        '!benefits_reference': ['reference'],
        '!benefits_claim_code': ['claim_code_hash'],
        '!benefits_agreement': ['agreement_id'],
        benefits_organisation: ['organisation_id', 'id'],
      },
      references: {
        fk_benefits_organisation: ['organisation_id', 'organisations'],
        fk_benefits_agreement: ['agreement_id', 'agreements'],
      },
    },
    service_sign_ins: {
      columns: [
        id,
        integer('organisation_id'),
        integer('sign_in_id'),
        text('name', 40),
        moment('created_at'),
        orNull(moment('removed_at')),
      ],
      indexes: {
        '!service_sign_ins_name': ['organisation_id', 'name'],
        '!service_sign_ins_sign_in': ['sign_in_id'],
      },
      references: {
        fk_service_sign_ins_organisation: ['organisation_id', 'organisations'],
        fk_service_sign_ins_sign_in: ['sign_in_id', 'sign_ins'],
      },
    },
    api_keys: {
      columns: [
        id,
        integer('service_sign_in_id'),
        text('name', 100),
        text('key_hash', 64),
        text('hint', 8),
        short('scopes'),
        short('networks'),
        moment('created_at'),
        integer('created_by_sign_in_id'),
        moment('expires_at'),
        orNull(moment('revoked_at')),
        orNull(moment('used_at')),
        orNull(integer('rotated_from_id')),
      ],
      indexes: { '!api_keys_key': ['key_hash'], api_keys_service: ['service_sign_in_id', 'id'] },
      references: { fk_api_keys_service: ['service_sign_in_id', 'service_sign_ins'] },
    },
    audit_entries: {
      columns: [
        id,
        moment('at'),
        text('action', 40),
        text('actor', 12),
        orNull(integer('actor_sign_in_id')),
        orNull(integer('actor_key_id')),
        text('target_type', 24),
        orNull(integer('target_id')),
        long('facts'),
        orNull(short('personal')),
        text('personal_hash', 64),
        orNull(integer('seq')),
        orNull(text('hash', 64)),
      ],
      indexes: {
        '!audit_entries_seq': ['seq'],
        audit_entries_actor: ['actor_sign_in_id', 'id'],
        audit_entries_target: ['target_type', 'target_id', 'id'],
        audit_entries_action: ['action', 'id'],
      },
    },
    // As the library that counts in it wants it.
    rate_budgets: {
      columns: [key(text('key', 255)), integer('points'), orNull({ name: 'expire', type: 'bigint' })],
      indexes: { rate_budgets_expire: ['expire'] },
    },
  };
}

export class DoorsAndKeys1768000000000 implements MigrationInterface {
  name = 'DoorsAndKeys1768000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const column of columns)
        if (!(await runner.hasColumn(table, column.name))) await runner.addColumn(table, new TableColumn(column));
    await createTables(runner, shapes(longText(runner)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, Object.keys(shapes('text')));
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const { name } of [...columns].reverse()) await runner.dropColumn(table, name);
  }
}
