CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE INDEX "contacts_words" ON "contacts" USING gin ("name" gin_trgm_ops,"email" gin_trgm_ops,"phone" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "handoffs_claimed" ON "handoffs" USING btree ("workspace_id","acknowledged_at") WHERE acknowledged_at is not null;--> statement-breakpoint
CREATE INDEX "messages_words" ON "messages" USING gin ("text" gin_trgm_ops) WHERE not discarded and not streaming;