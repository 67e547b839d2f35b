using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VersionHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_Superseded",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_SupersededIn",
                table: "Observations");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_PublishedIn",
                table: "Observations",
                columns: new[] { "PublishedIn", "IndicatorId", "Year", "RegionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Superseded",
                table: "Observations",
                columns: new[] { "IndicatorId", "Year", "RegionId" },
                filter: "\"SupersededIn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_SupersededIn",
                table: "Observations",
                columns: new[] { "SupersededIn", "IndicatorId", "Year", "RegionId" },
                filter: "\"SupersededIn\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_PublishedIn",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_Superseded",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_SupersededIn",
                table: "Observations");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Superseded",
                table: "Observations",
                columns: new[] { "IndicatorId", "RegionId" },
                filter: "\"SupersededIn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_SupersededIn",
                table: "Observations",
                column: "SupersededIn",
                filter: "\"SupersededIn\" IS NOT NULL");
        }
    }
}
