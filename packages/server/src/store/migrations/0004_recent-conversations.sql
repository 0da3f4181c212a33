ALTER TABLE "conversations" SET (fillfactor = 70);--> statement-breakpoint
DROP INDEX "conversations_updated";--> statement-breakpoint
DROP INDEX "conversations_open";--> statement-breakpoint
DROP INDEX "conversations_contact";--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "updated_minute" timestamp (3) with time zone GENERATED ALWAYS AS (date_bin('1 minute', updated_at, timestamptz '2000-01-01 00:00:00+00')) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "conversations_recent" ON "conversations" USING btree ("workspace_id","updated_minute");--> statement-breakpoint
CREATE INDEX "conversations_open" ON "conversations" USING btree ("workspace_id","owner","updated_minute") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "conversations_contact" ON "conversations" USING btree ("workspace_id","contact_id");