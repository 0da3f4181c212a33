CREATE TABLE "api_keys" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"token_hash" text NOT NULL,
	"hint" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"questions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "assistants" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"allow_handoff" boolean DEFAULT true NOT NULL,
	"instructions" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "assistants_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"token" text,
	"settings" jsonb NOT NULL,
	"sealed" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "channels_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact_identities" (
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"verified" boolean NOT NULL,
	"contact_id" text NOT NULL,
	CONSTRAINT "contact_identities_workspace_id_kind_value_contact_id_pk" PRIMARY KEY("workspace_id","kind","value","contact_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text,
	"email" text,
	"phone" text,
	"external_id" text,
	"locale" text,
	"verified" boolean DEFAULT false NOT NULL,
	"page" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"merged_into" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"contact_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"reply_channel_id" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"owner" text DEFAULT 'assistant' NOT NULL,
	"owner_epoch" integer DEFAULT 0 NOT NULL,
	"assignee" jsonb,
	"handoff_id" text,
	"boundary_seq" integer DEFAULT 0 NOT NULL,
	"answered_seq" integer DEFAULT 0 NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"last_public_seq" integer DEFAULT 0 NOT NULL,
	"next" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"message_id" text NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"triggers" jsonb NOT NULL,
	"settings_version" integer NOT NULL,
	"detector_version" text NOT NULL,
	"amended" jsonb,
	CONSTRAINT "decisions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"workspace_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" jsonb NOT NULL,
	"public" boolean NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_workspace_id_conversation_id_seq_pk" PRIMARY KEY("workspace_id","conversation_id","seq")
);
--> statement-breakpoint
CREATE TABLE "handoffs" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"channel_kind" text NOT NULL,
	"status" text NOT NULL,
	"reason" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"rule" text,
	"topic" text,
	"summary" text NOT NULL,
	"summary_parts" jsonb NOT NULL,
	"sentiment" text NOT NULL,
	"language" text NOT NULL,
	"priority" smallint NOT NULL,
	"collected" jsonb NOT NULL,
	"during_office_hours" boolean NOT NULL,
	"gap" text,
	"assignee" jsonb,
	"previous_id" text,
	"epoch" integer NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"brief" text,
	CONSTRAINT "handoffs_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"workspace_id" text NOT NULL,
	"credential" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"response" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_workspace_id_credential_key_pk" PRIMARY KEY("workspace_id","credential","key")
);
--> statement-breakpoint
CREATE TABLE "invites" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"teammate_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	CONSTRAINT "invites_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"lane" text,
	"unique_key" text,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"run_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp (3) with time zone,
	"lease_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'ready' NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"seq" integer NOT NULL,
	"author" text NOT NULL,
	"author_id" text,
	"author_name" text,
	"channel_id" text NOT NULL,
	"address" text,
	"text" text NOT NULL,
	"notice" text,
	"sources" jsonb,
	"confidence" double precision,
	"helpful" boolean,
	"streaming" boolean DEFAULT false NOT NULL,
	"cut" boolean DEFAULT false NOT NULL,
	"discarded" boolean DEFAULT false NOT NULL,
	"client_id" text,
	"dedup_key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "messages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "meta" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "read_cursors" (
	"workspace_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"reader_kind" text NOT NULL,
	"reader_id" text NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "read_cursors_workspace_id_conversation_id_reader_kind_reader_id_pk" PRIMARY KEY("workspace_id","conversation_id","reader_kind","reader_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"channel_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings_versions" (
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"settings" jsonb NOT NULL,
	"by_name" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_versions_workspace_id_kind_version_pk" PRIMARY KEY("workspace_id","kind","version")
);
--> statement-breakpoint
CREATE TABLE "teammates" (
	"workspace_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "teammates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"onboarding_dismissed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_token" ON "api_keys" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "articles_updated" ON "articles" USING btree ("workspace_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "channels_token" ON "channels" USING btree ("token");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_identities_verified" ON "contact_identities" USING btree ("workspace_id","kind","value") WHERE verified;--> statement-breakpoint
CREATE INDEX "conversations_updated" ON "conversations" USING btree ("workspace_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "conversations_open" ON "conversations" USING btree ("workspace_id","owner","updated_at") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "conversations_contact" ON "conversations" USING btree ("workspace_id","contact_id","updated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_message" ON "decisions" USING btree ("workspace_id","message_id");--> statement-breakpoint
CREATE INDEX "decisions_conversation" ON "decisions" USING btree ("workspace_id","conversation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "handoffs_one_open" ON "handoffs" USING btree ("workspace_id","conversation_id") WHERE status in ('pending', 'acknowledged');--> statement-breakpoint
CREATE INDEX "handoffs_queue" ON "handoffs" USING btree ("workspace_id","priority" DESC NULLS LAST,"requested_at","id") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "handoffs_status" ON "handoffs" USING btree ("workspace_id","status","requested_at","id");--> statement-breakpoint
CREATE INDEX "handoffs_conversation" ON "handoffs" USING btree ("workspace_id","conversation_id","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invites_token" ON "invites" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_unique" ON "jobs" USING btree ("unique_key") WHERE state = 'ready' and attempts = 0;--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at") WHERE state = 'ready';--> statement-breakpoint
CREATE INDEX "jobs_leases" ON "jobs" USING btree ("lease_until") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "jobs_lane" ON "jobs" USING btree ("lane","id") WHERE lane is not null and state <> 'dead';--> statement-breakpoint
CREATE INDEX "jobs_dead" ON "jobs" USING btree ("workspace_id","id") WHERE state = 'dead';--> statement-breakpoint
CREATE UNIQUE INDEX "messages_dedup" ON "messages" USING btree ("workspace_id","channel_id","dedup_key");--> statement-breakpoint
CREATE INDEX "messages_conversation" ON "messages" USING btree ("workspace_id","conversation_id","seq");--> statement-breakpoint
CREATE INDEX "sessions_subject" ON "sessions" USING btree ("workspace_id","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teammates_email" ON "teammates" USING btree ("workspace_id","email");--> statement-breakpoint
CREATE INDEX "teammates_sign_in" ON "teammates" USING btree ("email");