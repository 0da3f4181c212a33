ALTER TABLE "invites" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "signed" boolean DEFAULT false NOT NULL;