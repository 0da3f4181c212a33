ALTER TABLE "jobs" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "assistants" ADD COLUMN "trouble" jsonb;--> statement-breakpoint
ALTER TABLE "channels" ADD COLUMN "trouble" jsonb;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "sessions_expired" ON "sessions" USING btree ("expires_at");