using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BoundaryMaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BoundaryMaps",
                columns: table => new
                {
                    RegionId = table.Column<int>(type: "int", nullable: false),
                    Approval = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    ContentHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Content = table.Column<string>(type: "varchar(max)", unicode: false, nullable: false),
                    InstalledBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    InstalledAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoundaryMaps", x => x.RegionId);
                    table.ForeignKey(
                        name: "FK_BoundaryMaps_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoundaryMaps");
        }
    }
}
