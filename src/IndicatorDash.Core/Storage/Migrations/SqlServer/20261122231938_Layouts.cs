using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Layouts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SavedLayouts",
                columns: table => new
                {
                    Signature = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Layout = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CorrectedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    CorrectedAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedLayouts", x => x.Signature);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SavedLayouts");
        }
    }
}
