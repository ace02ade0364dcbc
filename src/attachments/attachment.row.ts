import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What is known of a file; its bytes lie in the file store under the upload's id. R59. */
@Entity('attachments')
@Index('attachments_upload', ['uploadId'], { unique: true })
@Index('attachments_case', ['caseId', 'id'])
@Index('attachments_draft', ['draftId'])
@Index('attachments_message', ['messageId'])
@Index('attachments_state', ['state', 'receivedAt'])
@Index('attachments_expires', ['expiresAt'])
export class AttachmentRow {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'varchar', length: 64 }) uploadId!: string;
  /** Null while it is staged for a request that is not submitted yet. */
  @Column({ type: 'integer', nullable: true })
  @ForeignKey('CaseRow', { name: 'fk_attachments_case' })
  caseId!: number | null;
  @Column({ type: 'integer', nullable: true }) draftId!: number | null;
  @Column({ type: 'integer', nullable: true }) messageId!: number | null;
  @Column({ type: 'integer', nullable: true }) uploaderSignInId!: number | null;
  @Column({ type: 'varchar', length: 201 }) uploaderName!: string;
  @Column({ type: 'varchar', length: 10 }) uploader!: 'CONTACT' | 'ENGINEER';
  @Column({ type: 'varchar', length: 110 }) name!: string;
  /** In bytes, as announced; the upload is over when as many came. */
  @Column({ type: 'integer' }) size!: number;
  @Column({ type: 'varchar', length: 120, nullable: true }) mediaType!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) sha256!: string | null;
  @Column({ type: 'varchar', length: 12 }) state!:
    'UPLOADING' | 'SCANNING' | 'CLEAN' | 'INFECTED' | 'NOT_SCANNED' | 'REFUSED';
  @Column({ type: 'datetime', precision: 3 }) createdAt!: Date;
  @Column({ type: 'datetime', precision: 3, nullable: true }) receivedAt!: Date | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) scannedAt!: Date | null;
  /** When a staged or unfinished one is swept away; null once it belongs to a case and is whole. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) expiresAt!: Date | null;
}
