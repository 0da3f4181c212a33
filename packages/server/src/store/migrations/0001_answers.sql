CREATE TABLE "deliveries" (
	"workspace_id" text NOT NULL,
	"message_id" text NOT NULL,
	"part" integer NOT NULL,
	"conversation_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"provider_id" text,
	"status" text NOT NULL,
	"reason" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deliveries_workspace_id_message_id_part_pk" PRIMARY KEY("workspace_id","message_id","part")
);
--> statement-breakpoint
CREATE TABLE "opt_outs" (
	"workspace_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"address" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "opt_outs_workspace_id_channel_id_address_pk" PRIMARY KEY("workspace_id","channel_id","address")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "assistants" ADD COLUMN "settings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "assistants" ADD COLUMN "sealed" text;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "streaming_id" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "failed" boolean;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "usage" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_provider" ON "deliveries" USING btree ("workspace_id","channel_id","provider_id") WHERE provider_id is not null;--> statement-breakpoint
CREATE INDEX "deliveries_conversation" ON "deliveries" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "articles_source" ON "articles" USING btree ("workspace_id","source") WHERE source is not null;