using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CatalogueEdits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Edited",
                table: "Sources",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Edited",
                table: "Regions",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Edited",
                table: "Indicators",
                type: "varchar(400)",
                unicode: false,
                maxLength: 400,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Edited",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Edited",
                table: "Regions");

            migrationBuilder.DropColumn(
                name: "Edited",
                table: "Indicators");
        }
    }
}
