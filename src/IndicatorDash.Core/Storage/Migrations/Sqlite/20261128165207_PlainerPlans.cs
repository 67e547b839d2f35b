using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IndicatorDash.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlainerPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // In place: the generated operation would write the whole table anew, outside the transaction.
            migrationBuilder.Sql("""ALTER TABLE "PlannedObservations" DROP COLUMN "Cell" """);
            migrationBuilder.Sql("""ALTER TABLE "PlannedObservations" DROP COLUMN "Sheet" """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Cell",
                table: "PlannedObservations",
                type: "TEXT",
                unicode: false,
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sheet",
                table: "PlannedObservations",
                type: "TEXT",
                maxLength: 300,
                nullable: true);
        }
    }
}
