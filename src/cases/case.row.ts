import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { LongText } from '../platform/long-text';

@Entity('cases')
@Index('cases_number', ['number'], { unique: true })
@Index('cases_agreement', ['agreementId'])
@Index('cases_waiting', ['queue', 'waiting', 'responseDueAt', 'id'])
@Index('cases_owner', ['ownerSignInId', 'responseDueAt', 'id'])
@Index('cases_clock', ['clockWatched', 'responseDueAt'])
@Index('cases_closed', ['status', 'closedAt'])
@Index('cases_follows', ['followsCaseId'])
export class CaseRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 16 }) number!: string;
  @Column({ type: 'integer' })
  @ForeignKey('SignInRow', { name: 'fk_cases_submitter' })
  submitterId!: number;
  @Column({ type: 'integer' })
  @ForeignKey('AgreementRow', { name: 'fk_cases_agreement' })
  agreementId!: number;
  @Column({ type: 'varchar', length: 60 }) planTypeCode!: string;
  @Column({ type: 'integer' })
  @ForeignKey('ProductVersionRow', { name: 'fk_cases_product_version' })
  productVersionId!: number;
  @Column({ type: 'integer' })
  @ForeignKey('ProblemRow', { name: 'fk_cases_problem' })
  problemId!: number;
  @Column({ type: 'varchar', length: 250 }) title!: string;
  @LongText() description!: string;
  @Column({ type: 'varchar', length: 24 }) status!:
    'NEW' | 'IN_PROGRESS' | 'WAITING_FOR_CUSTOMER' | 'SOLUTION_PROVIDED' | 'CLOSED';
  @Column({ type: 'varchar', length: 10 }) severity!: 'CRITICAL' | 'IMPORTANT' | 'MINIMAL';
  @Column({ type: 'varchar', length: 20 }) supportHours!: 'BUSINESS_HOURS' | 'AROUND_THE_CLOCK';
  @Column({ type: 'varchar', length: 150 }) queue!: string;
  @Column({ type: 'varchar', length: 60 }) region!: string;
  @Column({ type: 'varchar', length: 2 }) country!: string;
  @Column({ type: 'varchar', length: 64 }) timeZone!: string;
  @Column({ type: 'varchar', length: 35 }) locale!: string;
  @Column({ type: 'datetime', precision: 3 }) opensAt!: Date;
  /** The grounds of the routing as JSON. */
  @Column({ type: 'text' }) grounds!: string;
  @Column({ type: 'datetime', precision: 3 }) responseDueAt!: Date;
  @Column({ type: 'datetime', precision: 3 }) submittedAt!: Date;
  @Column({ type: 'datetime', precision: 3 }) updatedAt!: Date;
  @Column({ type: 'integer', nullable: true })
  @ForeignKey('SignInRow', { name: 'fk_cases_owner' })
  ownerSignInId!: number | null;
  @Column({ type: 'integer', nullable: true })
  @ForeignKey('CaseRow', { name: 'fk_cases_follows' })
  followsCaseId!: number | null;
  /** When an engineer first wrote. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) respondedAt!: Date | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) closedAt!: Date | null;
  @Column({ type: 'varchar', length: 20, nullable: true }) closeReason!:
    'RESOLVED' | 'DUPLICATE' | 'PRODUCT_DEFECT' | 'CUSTOMER_REQUEST' | null;
  /** Whether the unit that it took was given back, and not taken again since. R57. */
  @Column({ type: 'boolean', default: false }) unitReturned!: boolean;
  /** Whether it waits in its queue: open and nobody's. */
  @Column({ type: 'boolean', default: true }) waiting!: boolean;
  /** Whether its due time is to be watched: unanswered, running, and not told of as missed yet. */
  @Column({ type: 'boolean', default: true }) clockWatched!: boolean;
  @Column({ type: 'varchar', length: 10, default: 'NONE' }) clockAlert!: 'NONE' | 'DUE_SOON' | 'BREACHED';
}

@Entity('case_contacts')
@Index('case_contacts_address', ['caseId', 'emailFolded'], { unique: true })
@Index('case_contacts_email', ['emailFolded'])
export class CaseContactRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'integer' })
  @ForeignKey('CaseRow', { name: 'fk_case_contacts_case' })
  caseId!: number;
  @Column({ type: 'varchar', length: 10 }) role!: 'PRIMARY' | 'ADDITIONAL';
  @Column({ type: 'varchar', length: 100 }) firstName!: string;
  @Column({ type: 'varchar', length: 100 }) lastName!: string;
  @Column({ type: 'varchar', length: 254 }) email!: string;
  @Column({ type: 'varchar', length: 254 }) emailFolded!: string;
  @Column({ type: 'varchar', length: 40, nullable: true }) phone!: string | null;
  @Column({ type: 'varchar', length: 5 }) preferredMethod!: 'EMAIL' | 'PHONE';
  @Column({ type: 'datetime', precision: 3 }) addedAt!: Date;
  /** Whether an additional contact asked for the engineer's messages by mail. R47. */
  @Column({ type: 'boolean', default: false }) mailOn!: boolean;
}

/**
 * Which sign-in sees which case, as which contact. The link is made once, by verified address, and decides from
 * then on. What the lists sort and filter by is repeated here, so that a page is read along one index.
 */
@Entity('case_viewers')
@Index('case_viewers_updated', ['signInId', 'updatedAt', 'caseId'])
@Index('case_viewers_closed', ['signInId', 'closed', 'updatedAt', 'caseId'])
@Index('case_viewers_submitted', ['signInId', 'submittedAt', 'caseId'])
@Index('case_viewers_severity', ['signInId', 'severityRank', 'caseId'])
@Index('case_viewers_case', ['caseId'])
@Index('case_viewers_contact', ['contactId', 'kind'], { unique: true })
export class CaseViewerRow {
  @PrimaryColumn({ type: 'integer' })
  @ForeignKey('SignInRow', { name: 'fk_case_viewers_sign_in' })
  signInId!: number;
  @PrimaryColumn({ type: 'integer' })
  @ForeignKey('CaseRow', { name: 'fk_case_viewers_case' })
  caseId!: number;
  @Column({ type: 'integer' })
  @ForeignKey('CaseContactRow', { name: 'fk_case_viewers_contact' })
  contactId!: number;
  @Column({ type: 'varchar', length: 10 }) kind!: 'PERSONAL' | 'WORK' | 'SERVICE';
  @Column({ type: 'varchar', length: 10 }) role!: 'PRIMARY' | 'ADDITIONAL';
  @Column({ type: 'datetime', precision: 3 }) updatedAt!: Date;
  @Column({ type: 'datetime', precision: 3 }) submittedAt!: Date;
  @Column({ type: 'integer' }) severityRank!: number;
  @Column({ type: 'boolean' }) closed!: boolean;
}
