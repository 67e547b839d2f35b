using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cell",
                table: "PlannedObservations",
                type: "varchar(20)",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Decision",
                table: "PlannedObservations",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsConflict",
                table: "PlannedObservations",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Sheet",
                table: "PlannedObservations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ChangedCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Comment",
                table: "Batches",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ConflictCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ErrorCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FigureCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "FileKind",
                table: "Batches",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HintCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "NewCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OfferedCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OpenWarningCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PlanHash",
                table: "Batches",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PublishedAlone",
                table: "Batches",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "RegionId",
                table: "Batches",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReviewedAtUtc",
                table: "Batches",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReviewedBy",
                table: "Batches",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SourceId",
                table: "Batches",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SubmittedAtUtc",
                table: "Batches",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubmittedBy",
                table: "Batches",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Batches",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "UnchangedCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "UndecidedCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "UndoesBatchId",
                table: "Batches",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UndoneByBatchId",
                table: "Batches",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WarningCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "WithdrawnCount",
                table: "Batches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ImportDrafts",
                columns: table => new
                {
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    Choices = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reading = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Totals = table.Column<string>(type: "nvarchar(max)", nullable: false)
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
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<int>(type: "int", nullable: false),
                    Severity = table.Column<int>(type: "int", nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: true),
                    Cell = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    Read = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Arguments = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Suggestions = table.Column<string>(type: "nvarchar(max)", nullable: false)
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
                name: "UploadedFiles",
                columns: table => new
                {
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    ContentHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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

            migrationBuilder.AddForeignKey(
                name: "FK_Batches_Batches_UndoesBatchId",
                table: "Batches",
                column: "UndoesBatchId",
                principalTable: "Batches",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Batches_Batches_UndoneByBatchId",
                table: "Batches",
                column: "UndoneByBatchId",
                principalTable: "Batches",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Batches_Regions_RegionId",
                table: "Batches",
                column: "RegionId",
                principalTable: "Regions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Batches_Sources_SourceId",
                table: "Batches",
                column: "SourceId",
                principalTable: "Sources",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Every batch so far was published as it came.
            migrationBuilder.Sql("""UPDATE "Batches" SET "State" = 3, "Title" = "FileName" WHERE "PublishedVersion" IS NOT NULL""");
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
                name: "ImportDrafts");

            migrationBuilder.DropTable(
                name: "ImportIssues");

            migrationBuilder.DropTable(
                name: "UploadedFiles");

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
