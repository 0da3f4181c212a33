ALTER TABLE "handoffs" ADD COLUMN "brief_seqs" jsonb;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "leaving_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD COLUMN "conversation_id" text GENERATED ALWAYS AS (coalesce(response ->> 'conversationId',
      response -> 'handoff' ->> 'conversationId', case when response ? 'owner' then response ->> 'id' end)) STORED;--> statement-breakpoint
CREATE INDEX "idempotency_conversation" ON "idempotency_keys" USING btree ("workspace_id","conversation_id") WHERE conversation_id is not null;