ALTER TABLE "handoffs" ADD COLUMN "joined_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "handoffs" SET "joined_at" = "acknowledged_at" WHERE "acknowledged_at" IS NOT NULL;