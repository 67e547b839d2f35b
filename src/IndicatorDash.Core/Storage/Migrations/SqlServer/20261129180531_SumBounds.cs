using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SumBounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // They are made anew when the store is prepared (FigureRebuild).
            migrationBuilder.Sql("DELETE FROM \"Figures\"");

            migrationBuilder.AddColumn<long>(
                name: "ScaledSumLower",
                table: "Figures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ScaledSumUpper",
                table: "Figures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SumQualifier",
                table: "Figures",
                type: "int",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ScaledSumLower",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "ScaledSumUpper",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "SumQualifier",
                table: "Figures");
        }
    }
}
