CREATE TABLE "marks" (
	"workspace_id" text NOT NULL,
	"subject_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"seq" integer,
	"label" text NOT NULL,
	"by" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "marks_workspace_id_subject_id_pk" PRIMARY KEY("workspace_id","subject_id")
);
--> statement-breakpoint
CREATE INDEX "marks_conversation" ON "marks" USING btree ("workspace_id","conversation_id","seq");--> statement-breakpoint
CREATE INDEX "marks_recent" ON "marks" USING btree ("workspace_id","at");