using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Administration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cell",
                table: "PlannedObservations",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Decision",
                table: "PlannedObservations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsConflict",
                table: "PlannedObservations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Sheet",
                table: "PlannedObservations",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ChangedCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Comment",
                table: "Batches",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ConflictCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ErrorCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FigureCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FileKind",
                table: "Batches",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HintCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "NewCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OfferedCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OpenWarningCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PlanHash",
                table: "Batches",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PublishedAlone",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql(
                """
                ALTER TABLE "Batches" ADD COLUMN "RegionId" INTEGER NULL
                CONSTRAINT "FK_Batches_Regions_RegionId" REFERENCES "Regions" ("Id") ON DELETE RESTRICT;
                """);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReviewedAtUtc",
                table: "Batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReviewedBy",
                table: "Batches",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(
                """
                ALTER TABLE "Batches" ADD COLUMN "SourceId" INTEGER NULL
                CONSTRAINT "FK_Batches_Sources_SourceId" REFERENCES "Sources" ("Id") ON DELETE RESTRICT;
                """);

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SubmittedAtUtc",
                table: "Batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubmittedBy",
                table: "Batches",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Batches",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "UnchangedCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "UndecidedCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // With their keys in the column: added apart, a key makes SQLite write the whole table anew, outside the transaction.
            migrationBuilder.Sql(
                """
                ALTER TABLE "Batches" ADD COLUMN "UndoesBatchId" INTEGER NULL
                CONSTRAINT "FK_Batches_Batches_UndoesBatchId" REFERENCES "Batches" ("Id") ON DELETE RESTRICT;
                """);

            migrationBuilder.Sql(
                """
                ALTER TABLE "Batches" ADD COLUMN "UndoneByBatchId" INTEGER NULL
                CONSTRAINT "FK_Batches_Batches_UndoneByBatchId" REFERENCES "Batches" ("Id") ON DELETE RESTRICT;
                """);

            migrationBuilder.AddColumn<int>(
                name: "WarningCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "WithdrawnCount",
                table: "Batches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AccessTokens",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<int>(type: "INTEGER", nullable: true),
                    Prefix = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastUsedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessTokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccessTokens_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditRecords",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", unicode: false, maxLength: 60, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditRecords", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "ImportDrafts",
                columns: table => new
                {
                    BatchId = table.Column<int>(type: "INTEGER", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", nullable: false),
                    Totals = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportDrafts", x => x.BatchId);
                    table.ForeignKey(
                        name: "FK_ImportDrafts_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportIssues",
                columns: table => new
                {
                    BatchId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<int>(type: "INTEGER", nullable: false),
                    Severity = table.Column<int>(type: "INTEGER", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", maxLength: 260, nullable: true),
                    Cell = table.Column<string>(type: "TEXT", unicode: false, maxLength: 20, nullable: true),
                    Read = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Arguments = table.Column<string>(type: "TEXT", nullable: false),
                    Suggestions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportIssues", x => new { x.BatchId, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportIssues_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SavedLayouts",
                columns: table => new
                {
                    Signature = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Layout = table.Column<string>(type: "TEXT", nullable: false),
                    CorrectedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    CorrectedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedLayouts", x => x.Signature);
                });

            migrationBuilder.CreateTable(
                name: "SetupTokens",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    ExpiresAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetupTokens", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UploadedFiles",
                columns: table => new
                {
                    BatchId = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadedFiles", x => x.BatchId);
                    table.ForeignKey(
                        name: "FK_UploadedFiles_Batches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "Batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Roles = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: false),
                    RegionId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsDisabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 256, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    HasSecondFactor = table.Column<bool>(type: "INTEGER", nullable: false),
                    AuthenticatorKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    RecoveryCodes = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1000, nullable: false),
                    LockedUntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastSignInUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_SupersededIn",
                table: "Observations",
                column: "SupersededIn",
                filter: "\"SupersededIn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_FileKind_RegionId",
                table: "Batches",
                columns: new[] { "FileKind", "RegionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Batches_PublishedVersion",
                table: "Batches",
                column: "PublishedVersion");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_RegionId",
                table: "Batches",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_SourceId",
                table: "Batches",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_UndoesBatchId",
                table: "Batches",
                column: "UndoesBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Batches_UndoneByBatchId",
                table: "Batches",
                column: "UndoneByBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessTokens_RegionId",
                table: "AccessTokens",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessTokens_SecretHash",
                table: "AccessTokens",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecords_Action_AtUtc",
                table: "AuditRecords",
                columns: new[] { "Action", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecords_Actor_AtUtc",
                table: "AuditRecords",
                columns: new[] { "Actor", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditRecords_AtUtc",
                table: "AuditRecords",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Users_NormalizedUserName",
                table: "Users",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_RegionId",
                table: "Users",
                column: "RegionId");

            // Every batch so far was published as it came.
            migrationBuilder.Sql("""UPDATE "Batches" SET "State" = 3, "Title" = "FileName" WHERE "PublishedVersion" IS NOT NULL""");

            // The log is only added to. OR REPLACE fires no trigger of its deletions, so a new record has to be the next.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "TR_AuditRecords_AppendOnly" BEFORE UPDATE ON "AuditRecords"
                BEGIN SELECT RAISE(ABORT, 'The audit log is never changed.'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "TR_AuditRecords_NoDelete" BEFORE DELETE ON "AuditRecords"
                BEGIN SELECT RAISE(ABORT, 'The audit log is never deleted from.'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "TR_AuditRecords_Next" BEFORE INSERT ON "AuditRecords"
                WHEN NEW."Sequence" <> COALESCE((SELECT MAX("Sequence") FROM "AuditRecords"), 0) + 1
                BEGIN SELECT RAISE(ABORT, 'The audit log has no gaps.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Batches_Batches_UndoesBatchId",
                table: "Batches");

            migrationBuilder.DropForeignKey(
                name: "FK_Batches_Batches_UndoneByBatchId",
                table: "Batches");

            migrationBuilder.DropForeignKey(
                name: "FK_Batches_Regions_RegionId",
                table: "Batches");

            migrationBuilder.DropForeignKey(
                name: "FK_Batches_Sources_SourceId",
                table: "Batches");

            migrationBuilder.DropTable(
                name: "AccessTokens");

            migrationBuilder.DropTable(
                name: "AuditRecords");

            migrationBuilder.DropTable(
                name: "ImportDrafts");

            migrationBuilder.DropTable(
                name: "ImportIssues");

            migrationBuilder.DropTable(
                name: "ProtectionKeys");

            migrationBuilder.DropTable(
                name: "SavedLayouts");

            migrationBuilder.DropTable(
                name: "SetupTokens");

            migrationBuilder.DropTable(
                name: "UploadedFiles");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropIndex(
                name: "IX_Observations_SupersededIn",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Batches_FileKind_RegionId",
                table: "Batches");

            migrationBuilder.DropIndex(
                name: "IX_Batches_PublishedVersion",
                table: "Batches");

            migrationBuilder.DropIndex(
                name: "IX_Batches_RegionId",
                table: "Batches");

            migrationBuilder.DropIndex(
                name: "IX_Batches_SourceId",
                table: "Batches");

            migrationBuilder.DropIndex(
                name: "IX_Batches_UndoesBatchId",
                table: "Batches");

            migrationBuilder.DropIndex(
                name: "IX_Batches_UndoneByBatchId",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "Cell",
                table: "PlannedObservations");

            migrationBuilder.DropColumn(
                name: "Decision",
                table: "PlannedObservations");

            migrationBuilder.DropColumn(
                name: "IsConflict",
                table: "PlannedObservations");

            migrationBuilder.DropColumn(
                name: "Sheet",
                table: "PlannedObservations");

            migrationBuilder.DropColumn(
                name: "ChangedCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "Comment",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "ConflictCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "ErrorCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "FigureCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "FileKind",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "HintCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "NewCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "OfferedCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "OpenWarningCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "PlanHash",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "PublishedAlone",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "RegionId",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "ReviewedAtUtc",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "ReviewedBy",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "SourceId",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "SubmittedAtUtc",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "SubmittedBy",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "UnchangedCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "UndecidedCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "UndoesBatchId",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "UndoneByBatchId",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "WarningCount",
                table: "Batches");

            migrationBuilder.DropColumn(
                name: "WithdrawnCount",
                table: "Batches");
        }
    }
}
