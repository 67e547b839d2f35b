using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PlainerPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // As one statement: the generated one looks for defaults, which these do not have, in SQL that it puts together.
            migrationBuilder.Sql("""ALTER TABLE [PlannedObservations] DROP COLUMN [Cell], [Sheet]""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cell",
                table: "PlannedObservations",
                type: "varchar(20)",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sheet",
                table: "PlannedObservations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);
        }
    }
}
